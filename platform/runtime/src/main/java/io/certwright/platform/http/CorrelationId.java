package io.certwright.platform.http;

import io.certwright.platform.id.Ids;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The id that ties a request to its log lines, its events and the calls it causes. It lives in the
 * logging context ({@code correlationId}) of the thread that works on it.
 */
public final class CorrelationId {

  public static final String HEADER = "X-Correlation-Id";

  private static final String KEY = "correlationId";
  private static final Pattern ACCEPTED = Pattern.compile("[0-9A-Za-z._:/-]{1,128}");

  private CorrelationId() {}

  /** The present one; a new one where nothing began with a request. */
  public static String current() {
    Object present = MDC.get(KEY);
    return present == null ? start(null) : present.toString();
  }

  /** Takes the caller's id when it is harmless to log, else makes one. */
  public static String start(String offered) {
    String id =
        offered != null && ACCEPTED.matcher(offered).matches() ? offered : Ids.next().toString();
    MDC.put(KEY, id);
    return id;
  }

  public static void end() {
    MDC.remove(KEY);
  }
}
