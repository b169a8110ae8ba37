package dev.voiceline.simulator.twilio.rest;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;

/** Twilio's own client with its own transport, led to the simulated API and sending once. */
final class SdkClient {
  private SdkClient() {}

  static TwilioRestClient of(TwilioRestServer server) {
    HttpHost here = new HttpHost("http", "127.0.0.1", server.address().getPort());
    HttpClientBuilder transport =
        HttpClientBuilder.create()
            .disableAutomaticRetries()
            .setRoutePlanner((host, context) -> new HttpRoute(here));
    return new TwilioRestClient.Builder(RestRig.ACCOUNT, RestRig.TOKEN)
        .httpClient(
            new NetworkHttpClient(transport) {
              @Override
              public Response reliableRequest(Request request) {
                return makeRequest(request);
              }
            })
        .build();
  }
}
