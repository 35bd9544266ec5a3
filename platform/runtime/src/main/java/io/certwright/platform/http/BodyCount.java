package io.certwright.platform.http;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts a body while it is read, and stops at the limit: a chunked one tells no length. */
@Provider
public class BodyCount implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new Counted(context.getInputStream()));
    return context.proceed();
  }

  private static final class Counted extends FilterInputStream {

    private long bytes;

    Counted(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      bytes += read;
      if (bytes > BodyLimit.MAX_BYTES) {
        throw new Failure(FailureCode.BODY_TOO_LARGE, BodyLimit.DETAIL);
      }
    }
  }
}
