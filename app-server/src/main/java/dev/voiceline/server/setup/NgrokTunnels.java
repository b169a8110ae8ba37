package dev.voiceline.server.setup;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tunnels of an ngrok that runs on this machine, as its local API tells. */
public final class NgrokTunnels {
  /** Where ngrok's local API listens unless told otherwise. */
  private static final URI LOCAL_API = URI.create("http://127.0.0.1:4040/api/tunnels");

  private final Probe probe;
  private final URI api;

  /** Those of the ngrok that listens where ngrok usually does. */
  public static NgrokTunnels here() {
    return at(LOCAL_API);
  }

  /** Those of an ngrok whose API is elsewhere. */
  public static NgrokTunnels at(URI api) {
    return new NgrokTunnels(new Probe(HttpClient.newHttpClient()), api);
  }

  NgrokTunnels(Probe probe, URI api) {
    this.probe = probe;
    this.api = api;
  }

  /** The public hosts of its HTTPS tunnels; none when no ngrok runs. Blocks. */
  public List<String> hosts() {
    return probe.get(api, Map.of()) instanceof Probe.Result.Answered answer
            && answer.status() == 200
        ? hosts(answer.body())
        : List.of();
  }

  private static List<String> hosts(String body) {
    Set<String> hosts = new LinkedHashSet<>();
    try {
      for (JsonElement each :
          JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("tunnels")) {
        JsonObject tunnel = each.getAsJsonObject();
        URI address = URI.create(tunnel.get("public_url").getAsString());
        if ("https".equals(address.getScheme()) && address.getHost() != null) {
          hosts.add(address.getHost());
        }
      }
    } catch (JsonParseException | IllegalStateException | NullPointerException notNgrok) {
      return List.of();
    } catch (IllegalArgumentException | UnsupportedOperationException notNgrok) {
      return List.of();
    }
    return List.copyOf(hosts);
  }
}
