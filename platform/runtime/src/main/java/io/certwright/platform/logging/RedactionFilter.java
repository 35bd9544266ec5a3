package io.certwright.platform.logging;

import io.quarkus.logging.LoggingFilter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Redacts each record before a handler writes it: its message and the messages of its exception.
 */
@LoggingFilter(name = "redaction")
public final class RedactionFilter implements Filter {

  private static final ExtFormatter MESSAGES = ExtFormatter.wrap(new SimpleFormatter(), true);

  @Override
  public boolean isLoggable(LogRecord record) {
    String message = MESSAGES.formatMessage(record);
    if (message != null) {
      String redacted = Redaction.redact(message);
      if (!redacted.equals(message)) {
        replaceMessage(record, redacted);
      }
    }
    redactThrown(record);
    return true;
  }

  private static void replaceMessage(LogRecord record, String redacted) {
    record.setParameters(null);
    if (record instanceof ExtLogRecord extended) {
      extended.setMessage(redacted, ExtLogRecord.FormatStyle.NO_FORMAT);
    } else {
      record.setMessage(redacted);
    }
  }

  private static void redactThrown(LogRecord record) {
    Throwable thrown = record.getThrown();
    if (thrown == null) {
      return;
    }
    StringWriter rendered = new StringWriter();
    thrown.printStackTrace(new PrintWriter(rendered));
    String redacted = Redaction.redact(rendered.toString());
    if (!redacted.equals(rendered.toString())) {
      record.setThrown(new RedactedException(redacted, thrown.getStackTrace()));
    }
  }

  /** Stands for an exception whose text held a secret; its message is the redacted rendering. */
  private static final class RedactedException extends Exception {
    RedactedException(String rendering, StackTraceElement[] stackTrace) {
      super(rendering);
      setStackTrace(stackTrace);
    }
  }
}
