package dev.voiceline.server.config;

import dev.voiceline.adapters.mcp.McpAddress;
import dev.voiceline.adapters.mcp.McpServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The MCP servers whose tools the agents may use. Secrets are named here, and kept elsewhere. */
final class McpReader {
  private final Fields fields;
  private final Set<String> names = new HashSet<>();

  private McpReader(Fields fields) {
    this.fields = fields;
  }

  static ToolSettings read(Fields fields) {
    McpReader reader = new McpReader(fields);
    List<McpServer> servers = new ArrayList<>();
    for (Branch branch : fields.groups(Section.MCP_SERVERS)) {
      reader.server(branch).ifPresent(servers::add);
      branch.done();
    }
    return new ToolSettings(servers);
  }

  private Optional<McpServer> server(Branch branch) {
    Optional<String> name = branch.required("name", "scheduling").map(Given::text);
    Optional<McpAddress> address = address(branch);
    Set<String> allowed =
        branch.values("allowed").stream().map(Given::text).collect(Collectors.toSet());
    Duration seconds = Duration.ofSeconds(branch.whole("seconds", 10, 1, 60));
    Duration connect = Duration.ofSeconds(branch.whole("connect_seconds", 10, 1, 120));
    if (name.filter(each -> !names.add(each)).isPresent()) {
      branch.problem("name", "is the name of an earlier server already: change one of them.");
    }
    complain(branch, "name", name.isPresent());
    if (name.isEmpty() || address.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new McpServer(name.get(), address.get(), allowed, seconds, connect));
    } catch (IllegalArgumentException refused) {
      branch.problem("name", refused.getMessage() + ".");
      return Optional.empty();
    }
  }

  private Optional<McpAddress> address(Branch branch) {
    Optional<Given> url = branch.value("url");
    List<String> command = branch.values("command").stream().map(Given::text).toList();
    Optional<String> token =
        branch.value("token_env").flatMap(each -> variable(branch, "token_env", each));
    Map<String, String> headers = headers(branch);
    Map<String, String> environment = environment(branch);
    if (branch.has("url") == branch.has("command")) {
      branch.problem("needs a url or a command: give it one of the two.");
      return Optional.empty();
    }
    if (branch.has("command")) {
      refuse(branch, "token_env", "url");
      refuse(branch, "headers_env", "url");
      return made(branch, "command", () -> new McpAddress.Program(command, environment));
    }
    refuse(branch, "env", "command");
    complain(branch, "url", url.isPresent());
    token.ifPresent(secret -> headers.put("Authorization", "Bearer " + secret));
    return url.flatMap(
        given -> made(branch, "url", () -> new McpAddress.Http(URI.create(given.text()), headers)));
  }

  /** A server must not be missing without a word. */
  private static void complain(Branch branch, String key, boolean given) {
    if (branch.has(key) && !given) {
      branch.problem(key, "has no text: fill it in, or take the whole entry out.");
    }
  }

  private static void refuse(Branch branch, String key, String belongsTo) {
    if (branch.has(key)) {
      branch.problem(key, "is for a server with a " + belongsTo + ": take it out.");
    }
  }

  /** What an address is refused for is said of the setting that it comes from. */
  private static Optional<McpAddress> made(Branch branch, String key, Supplier<McpAddress> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException refused) {
      String words = String.valueOf(refused.getMessage());
      boolean ours = words.startsWith("must ") || words.startsWith("cannot ");
      branch.problem(
          key, (ours ? words : "is no address: write it like https://mcp.example.com/mcp") + ".");
      return Optional.empty();
    }
  }

  private Map<String, String> headers(Branch branch) {
    Map<String, String> headers = new LinkedHashMap<>();
    branch
        .group("headers_env")
        .ifPresent(
            group -> {
              for (String name : group.keys()) {
                group
                    .value(name)
                    .flatMap(given -> variable(group, name, given))
                    .ifPresent(value -> headers.put(name, value));
              }
            });
    return headers;
  }

  private Map<String, String> environment(Branch branch) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (Given given : branch.values("env")) {
      variable(branch, "env", given).ifPresent(value -> environment.put(given.text(), value));
    }
    return environment;
  }

  private Optional<String> variable(Branch branch, String key, Given given) {
    return SecretVariable.read(fields, branch, key, given, "SCHEDULING_MCP_TOKEN");
  }
}
