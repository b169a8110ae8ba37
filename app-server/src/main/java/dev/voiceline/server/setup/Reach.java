package dev.voiceline.server.setup;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Whether an address can be connected with, and its certificate trusted. Nothing is sent to it. */
final class Reach {
  private static final int WITHIN_MS = 5_000;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private Reach() {}

  /** What stands in the way, without a full stop; empty when nothing does. */
  static Optional<String> hindrance(URI address) {
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    int port = address.getPort() >= 0 ? address.getPort() : secure ? HTTPS : HTTP;
    String host = address.getHost().replaceAll("[\\[\\]]", "");
    InetSocketAddress end = new InetSocketAddress(host, port);
    if (end.isUnresolved()) {
      return Optional.of("no such host is known");
    }
    try (Socket socket = new Socket()) {
      socket.connect(end, WITHIN_MS);
      socket.setSoTimeout(WITHIN_MS);
      if (secure) {
        shakeHands(socket, host, port);
      }
      return Optional.empty();
    } catch (SocketTimeoutException slow) {
      return Optional.of("it does not answer within " + WITHIN_MS / 1_000 + " seconds");
    } catch (ConnectException refused) {
      return Optional.of("nothing answers there");
    } catch (SSLException refused) {
      return Optional.of("no TLS connection comes about, or its certificate is not trusted");
    } catch (IOException broken) {
      return Optional.of("the connection broke off");
    }
  }

  private static void shakeHands(Socket connected, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (SSLSocket secured = (SSLSocket) factory.createSocket(connected, host, port, false)) {
      SSLParameters rules = secured.getSSLParameters();
      rules.setEndpointIdentificationAlgorithm("HTTPS");
      secured.setSSLParameters(rules);
      secured.startHandshake();
    }
  }
}
