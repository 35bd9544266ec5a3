package io.certwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.certwright.contracts.Topics;
import io.certwright.launcher.system.Installation;
import io.certwright.launcher.system.Service;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docker-compose.yml has to repeat from the code stays the same. */
class ComposeFileTest {

  private JsonNode services;

  @BeforeEach
  void read() throws IOException {
    var file = Installation.find().root().resolve("docker-compose.yml");
    services = new ObjectMapper(new YAMLFactory()).readTree(file.toFile()).path("services");
  }

  @Test
  void createsEveryTopicOfTheContracts() {
    String command = services.path("topics").path("command").toString();

    assertThat(List.of(command.split("[^a-z0-9.]+"))).containsAll(Topics.all());
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void connectsEachServiceAsTheOwnerOfItsSchema(Service service) {
    JsonNode environment = services.path(service.processName()).path("environment");

    assertThat(environment.path("QUARKUS_DATASOURCE_USERNAME").asText())
        .isEqualTo(service.schema());
  }

  @Test
  void publishesPortsOnThisMachineAlone() {
    assertThat(services)
        .allSatisfy(
            service ->
                assertThat(service.path("ports"))
                    .allSatisfy(port -> assertThat(port.asText()).startsWith("127.0.0.1:")));
  }
}
