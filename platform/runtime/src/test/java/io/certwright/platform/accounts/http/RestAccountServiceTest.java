package io.certwright.platform.accounts.http;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.identity.ServiceAuthorization;
import io.certwright.platform.identity.ServiceIdentity;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestAccountServiceTest {

  @TempDir Path directory;

  @Test
  void waitsWhileItsOwnKeyCannotBeRead() {
    ServiceIdentity withoutKey =
        new ServiceIdentity(Optional.of(directory.resolve("own.jwk")), "discovery-service");
    ServiceAuthorization authorization =
        new ServiceAuthorization(ServiceAuthorization.Scheme.OWN_KEY, withoutKey, null);
    RestAccountService service = new RestAccountService(null, authorization);

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> service.lend(new UUID(1, 1), AzureResource.VAULT))
        .returns(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, Failure::code)
        .withMessageContaining("own.jwk");
  }
}
