package dev.voiceline.sockets;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Makes the connection under a WebSocket: name, TCP, and TLS where asked for. */
class Dialer {
  private final SSLSocketFactory tls;

  /** With the JVM's default TLS context. */
  Dialer() {
    this((SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** With a TLS context of the caller's. */
  Dialer(SSLSocketFactory tls) {
    this.tls = tls;
  }

  /** Looks the name up. That may take long and cannot be interrupted. */
  InetAddress resolve(String host) throws UnknownHostException {
    return InetAddress.getByName(host);
  }

  /** Connects the wire. Ends with an exception when the wire is cut meanwhile. */
  void connect(Wire wire, InetAddress address, Upgrade upgrade) throws IOException {
    java.net.Socket tcp = wire.tcp();
    // Frames are small and each one matters at once.
    tcp.setTcpNoDelay(true);
    int timeout = (int) Math.min(Integer.MAX_VALUE, upgrade.request().connectTimeout().toMillis());
    tcp.connect(new InetSocketAddress(address, upgrade.port()), Math.max(1, timeout));
    wire.carriedBy(upgrade.secure() ? secure(tcp, upgrade) : tcp);
  }

  private java.net.Socket secure(java.net.Socket tcp, Upgrade upgrade) throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(tcp, upgrade.host(), upgrade.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }
}
