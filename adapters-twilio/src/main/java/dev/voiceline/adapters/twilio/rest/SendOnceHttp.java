package dev.voiceline.adapters.twilio.rest;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpUtility;
import com.twilio.http.Request;
import com.twilio.http.Response;
import dev.voiceline.adapters.twilio.rest.SendFailure.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The transport below Twilio's SDK. Sends each request exactly once, follows no redirect, keeps its
 * own time limits, and throws {@link SendFailure} for whatever is not a success. The SDK's own
 * transport re-sends a POST up to six times, after answers that do not tell whether a call or a
 * message was made. Safe for use by any thread.
 */
final class SendOnceHttp extends HttpClient implements AutoCloseable {
  /** More than any page of JSON that is asked for. */
  private static final int LONGEST_ANSWER = 4 << 20;

  /** Connections for files that are being read after their request has ended. */
  private static final int FOR_FILES = 4;

  private final ApiAddress address;
  private final CloseableHttpClient http;

  SendOnceHttp(ApiAddress address, RestLimits limits) {
    this.address = address;
    ConnectionConfig connection =
        ConnectionConfig.custom()
            .setConnectTimeout(timeout(limits.connect()))
            .setSocketTimeout(timeout(limits.response()))
            // A connection that the other side has closed must not cost a call that is not placed.
            .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
            .setTimeToLive(TimeValue.ofMinutes(5))
            .build();
    int most = limits.threads() + FOR_FILES;
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDefaultConnectionConfig(connection)
                    .setMaxConnPerRoute(most)
                    .setMaxConnTotal(most)
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(timeout(limits.lease()))
                    .setResponseTimeout(timeout(limits.response()))
                    .setRedirectsEnabled(false)
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /** Once: this is what the SDK calls for every request. */
  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    OpenAnswer answer = open(request, "application/json");
    try (answer) {
      String text = text(answer);
      if (!answer.isSuccess()) {
        throw SendFailure.refused(answer.status(), ErrorBody.code(text));
      }
      return new Response(text, answer.status(), answer.response().getHeaders());
    } catch (IOException broken) {
      throw SendFailure.of(Reach.NO_ANSWER);
    }
  }

  /** Asks for a file; whoever gets the stream closes it. */
  InputStream file(Request request, long longest) {
    OpenAnswer answer = open(request, "*/*");
    try {
      if (!answer.isSuccess()) {
        throw SendFailure.refused(answer.status(), ErrorBody.code(text(answer)));
      }
      return new BoundedDownload(answer, longest);
    } catch (IOException broken) {
      answer.close();
      throw SendFailure.of(Reach.NO_ANSWER);
    } catch (SendFailure failure) {
      answer.close();
      throw failure;
    }
  }

  /** Ends requests that are under way. */
  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
  }

  private OpenAnswer open(Request request, String accepted) {
    HttpUriRequestBase message = createHttpUriRequestBase(request);
    try {
      URI asked = request.constructURL().toURI();
      message.setUri(address.take(asked));
      message.setHeader("Authorization", request.getAuthString());
      message.setHeader("Accept", accepted);
      message.setHeader(
          "User-Agent", HttpUtility.getUserAgentString(request.getUserAgentExtensions(), true));
      form(request).ifPresent(message::setEntity);
      return new OpenAnswer(message, http.executeOpen(null, message, null));
    } catch (URISyntaxException | IllegalStateException impossibleOrClosed) {
      throw SendFailure.of(Reach.NOT_SENT);
    } catch (IOException broken) {
      throw SendFailure.of(wasNeverSent(broken) ? Reach.NOT_SENT : Reach.NO_ANSWER);
    }
  }

  private static Optional<HttpEntity> form(Request request) {
    if (request.getPostParams().isEmpty()) {
      return Optional.empty();
    }
    List<NameValuePair> fields = new ArrayList<>();
    request
        .getPostParams()
        .forEach(
            (name, values) ->
                values.forEach(value -> fields.add(new BasicNameValuePair(name, value))));
    return Optional.of(new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8));
  }

  private static String text(OpenAnswer answer) throws IOException {
    byte[] body = answer.body().readNBytes(LONGEST_ANSWER + 1);
    if (body.length > LONGEST_ANSWER) {
      throw new IOException("the answer is larger than any that was asked for");
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  private static boolean wasNeverSent(IOException broken) {
    return broken instanceof ConnectException
        || broken instanceof ConnectTimeoutException
        || broken instanceof ConnectionRequestTimeoutException
        || broken instanceof NoRouteToHostException
        || broken instanceof UnknownHostException
        || broken instanceof SSLHandshakeException;
  }

  private static Timeout timeout(Duration bound) {
    return Timeout.of(bound.toMillis(), TimeUnit.MILLISECONDS);
  }
}
