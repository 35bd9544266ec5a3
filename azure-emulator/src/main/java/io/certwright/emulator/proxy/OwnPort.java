package io.certwright.emulator.proxy;

import io.certwright.emulator.entra.EntraId;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.weather.Answering;
import io.certwright.emulator.weather.Outcome;
import java.time.Duration;
import java.util.Map;

/** What plain HTTP on the emulator's own port leads to, by the path. */
public final class OwnPort implements Answering {

  private final Map<String, Answering> byPath;
  private final Answering entra;
  private final Answering otherwise;

  /**
   * @param byPath services by the whole of their path
   * @param entra for sign-ins of browsers that know no proxy
   * @param otherwise what answers all other paths
   */
  public OwnPort(Map<String, Answering> byPath, Answering entra, Answering otherwise) {
    this.byPath = Map.copyOf(byPath);
    this.entra = entra;
    this.otherwise = otherwise;
  }

  @Override
  public Outcome answer(Request request) {
    return at(request).answer(request);
  }

  @Override
  public void leaving(Request request, Outcome outcome, Duration took) {
    at(request).leaving(request, outcome, took);
  }

  private Answering at(Request request) {
    Answering unnamed = EntraId.isPath(request.path()) ? entra : otherwise;
    return byPath.getOrDefault(request.path(), unnamed);
  }
}
