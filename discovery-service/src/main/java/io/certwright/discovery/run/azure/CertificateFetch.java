package io.certwright.discovery.run.azure;

import com.azure.core.exception.ResourceNotFoundException;
import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.models.CertificateProperties;
import com.azure.security.keyvault.certificates.models.KeyVaultCertificateWithPolicy;
import io.certwright.discovery.inventory.SeenCertificate;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Reads each listed certificate of a vault; the first failure ends it. */
final class CertificateFetch {

  private static final Logger LOG = Logger.getLogger(CertificateFetch.class);

  private final CertificateClient client;
  private final Queue<CertificateProperties> listed;
  private final Queue<SeenCertificate> certificates = new ConcurrentLinkedQueue<>();

  CertificateFetch(CertificateClient client, Collection<CertificateProperties> listed) {
    this.client = client;
    this.listed = new ConcurrentLinkedQueue<>(listed);
  }

  List<SeenCertificate> certificates() {
    return List.copyOf(certificates);
  }

  /**
   * @throws RuntimeException what the client threw
   */
  void run(ExecutorService threads, int parallel) {
    int lanes = Math.min(parallel, listed.size());
    List<? extends Future<?>> running =
        Stream.generate(() -> threads.submit(this::fetchUntilEmpty)).limit(lanes).toList();
    try {
      for (Future<?> lane : running) {
        lane.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the scan was stopped", e);
    } finally {
      listed.clear();
    }
  }

  private void fetchUntilEmpty() {
    try {
      for (var next = listed.poll(); next != null; next = listed.poll()) {
        fetch(next);
      }
    } catch (RuntimeException e) {
      listed.clear();
      throw e;
    }
  }

  /** A certificate that is only pending has no DER yet: it is nothing to take into an inventory. */
  private void fetch(CertificateProperties properties) {
    try {
      KeyVaultCertificateWithPolicy certificate = client.getCertificate(properties.getName());
      if (certificate.getCer() != null && certificate.getCer().length > 0) {
        certificates.add(AzureAnswer.seen(certificate));
      }
    } catch (ResourceNotFoundException deletedMeanwhile) {
      LOG.debugf("certificate is gone since it was listed: %s", properties.getName());
    }
  }
}
