package io.certwright.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateKeysTest {

  @TempDir Path directory;

  @Test
  void makesFilesThatOnlyTheirOwnerReads() throws IOException {
    GenerateKeys.into(directory);

    assertThat(contents().keySet())
        .containsExactly(
            "discovery-service.jwk", "enrollment-service.jwk", "keyset.json", "services.jwks");
    for (String file : contents().keySet()) {
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void leavesExistingKeysAlone() throws IOException {
    GenerateKeys.into(directory);
    Map<String, String> before = contents();

    GenerateKeys.into(directory);

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void trustedKeysAreThePublicHalves() throws Exception {
    GenerateKeys.into(directory);

    String trusted = Files.readString(directory.resolve("services.jwks"));
    PublicJsonWebKey own =
        PublicJsonWebKey.Factory.newPublicJwk(
            Files.readString(directory.resolve("discovery-service.jwk")));
    assertThat(new JsonWebKeySet(trusted).getJsonWebKeys())
        .anySatisfy(key -> assertThat(key.getKey()).isEqualTo(own.getPublicKey()));
    assertThat(trusted).doesNotContain("\"d\"");
  }

  @Test
  void completesWhatAProcessThatEndedInTheMiddleBegan() throws Exception {
    GenerateKeys.into(directory);
    String own = contents().get("discovery-service.jwk");
    Files.delete(directory.resolve("enrollment-service.jwk"));
    Files.delete(directory.resolve("services.jwks"));

    GenerateKeys.into(directory);

    assertThat(contents()).hasSize(4).containsEntry("discovery-service.jwk", own);
    assertThat(new JsonWebKeySet(contents().get("services.jwks")).getJsonWebKeys())
        .hasSize(2)
        .anySatisfy(
            key ->
                assertThat(key.getKey())
                    .isEqualTo(PublicJsonWebKey.Factory.newPublicJwk(own).getPublicKey()));
    assertThat(contents().get("services.jwks")).doesNotContain("\"d\"");
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
