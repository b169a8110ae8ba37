package dev.voiceline.adapters.twilio.rest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * An answer whose body is still to be read. Read to its end, its connection is used again; closed
 * before that, its connection ends, however much is left.
 */
record OpenAnswer(HttpUriRequestBase request, ClassicHttpResponse response)
    implements AutoCloseable {
  int status() {
    return response.getCode();
  }

  boolean isSuccess() {
    return status() >= 200 && status() < 300;
  }

  InputStream body() throws IOException {
    return response.getEntity() == null
        ? InputStream.nullInputStream()
        : response.getEntity().getContent();
  }

  @Override
  public void close() {
    try {
      // Without this, closing would read what is left. It has no effect once all has been read.
      request.abort();
      response.close();
    } catch (IOException alreadyBroken) {
      // Its connection is given up either way.
    }
  }
}
