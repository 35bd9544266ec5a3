package io.certwright.emulator.proxy;

import io.certwright.emulator.entra.EntraId;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import java.util.Map;

/** What plain HTTP on the emulator's own port leads to, by the path. */
public final class OwnPort implements Service {

  private final Map<String, Service> byPath;
  private final Service entra;
  private final Service otherwise;

  /**
   * @param byPath services by the whole of their path
   * @param entra for sign-ins of browsers that know no proxy
   * @param otherwise what answers all other paths
   */
  public OwnPort(Map<String, Service> byPath, Service entra, Service otherwise) {
    this.byPath = Map.copyOf(byPath);
    this.entra = entra;
    this.otherwise = otherwise;
  }

  @Override
  public Reply answer(Request request) {
    Service unnamed = EntraId.isPath(request.path()) ? entra : otherwise;
    return byPath.getOrDefault(request.path(), unnamed).answer(request);
  }
}
