package dev.voiceline.adapters.mcp;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * "Builds" the one client that it was made with, for a library that wants to build its own: a
 * client of Java 17 cannot be closed, and a server that stays away for a day would leave a thousand
 * behind. Nobody is redirected: a token must not follow.
 */
final class SharedHttpClient implements HttpClient.Builder {
  private final HttpClient client;

  SharedHttpClient(Duration connectsWithin) {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectsWithin)
            .build();
  }

  @Override
  public HttpClient build() {
    return client;
  }

  @Override
  public HttpClient.Builder cookieHandler(CookieHandler ignored) {
    return this;
  }

  @Override
  public HttpClient.Builder connectTimeout(Duration ignored) {
    return this;
  }

  @Override
  public HttpClient.Builder sslContext(SSLContext ignored) {
    return this;
  }

  @Override
  public HttpClient.Builder sslParameters(SSLParameters ignored) {
    return this;
  }

  @Override
  public HttpClient.Builder executor(Executor ignored) {
    return this;
  }

  @Override
  public HttpClient.Builder followRedirects(HttpClient.Redirect ignored) {
    return this;
  }

  @Override
  public HttpClient.Builder version(HttpClient.Version ignored) {
    return this;
  }

  @Override
  public HttpClient.Builder priority(int ignored) {
    return this;
  }

  @Override
  public HttpClient.Builder proxy(ProxySelector ignored) {
    return this;
  }

  @Override
  public HttpClient.Builder authenticator(Authenticator ignored) {
    return this;
  }
}
