package dev.voiceline.server.cli;

import dev.voiceline.server.composition.VoiceServer;
import dev.voiceline.server.config.ConversationKind;
import dev.voiceline.server.config.EarSettings;
import dev.voiceline.server.config.ListenSettings;
import dev.voiceline.server.config.MindSettings;
import dev.voiceline.server.config.RecordingPlace;
import dev.voiceline.server.config.RecordingSettings;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.StorageSettings;
import dev.voiceline.server.config.VoiceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an operator reads when the server is up. */
final class Banner {
  private static final String RULE = "=".repeat(60);

  private Banner() {}

  static List<String> lines(VoiceServer server) {
    return lines(server.settings(), server.httpPort(), server.mediaPort());
  }

  static List<String> lines(ServerSettings settings, int httpPort, int mediaPort) {
    List<String> lines = new ArrayList<>();
    String host = host(settings.listen());
    lines.add(RULE);
    lines.add("  Voice Agent Ready!");
    lines.add(RULE);
    lines.add("  HTTP endpoints : http://" + host + ":" + httpPort);
    lines.add("  WebSocket      : ws://" + host + ":" + mediaPort + "/voice/stream");
    lines.add("  Domain (ngrok) : " + settings.domain().orElse("not set"));
    lines.add(RULE);
    lines.addAll(kept(settings));
    lines.add(RULE);
    boolean scripted = settings.conversation() == ConversationKind.SCRIPTED;
    boolean loopback = settings.twilio().isEmpty();
    if (settings.conversations().contains(ConversationKind.CASCADE)) {
      lines.add("  Conversation   : " + voices(settings));
      lines.add("  Cascade        : " + parts(settings));
      lines.add(RULE);
    }
    if (scripted) {
      lines.add("  Conversation   : scripted, in place of OpenAI (it speaks tones)");
    }
    if (loopback) {
      lines.add("  Access         : this machine only, since there is no Twilio account");
    }
    if (scripted || loopback) {
      lines.add("  For real calls : set " + missing(settings) + " (see .env.example)");
      lines.add(RULE);
    }
    return lines;
  }

  private static List<String> kept(ServerSettings settings) {
    StorageSettings storage = settings.storage();
    return storage
        .database()
        .map(
            database ->
                List.of(
                    "  Calls kept in  : " + database.place(),
                    "  Recordings     : " + recordings(settings)))
        .orElse(List.of("  Calls          : nothing of them is kept (VOICELINE_DB_URL=off)"));
  }

  private static String recordings(ServerSettings settings) {
    RecordingSettings recording = settings.control().recording();
    if (recording.mode() == RecordingSettings.Mode.OFF) {
      return "none are made";
    }
    RecordingPlace place = settings.storage().recordings();
    if (place instanceof RecordingPlace.Bucket bucket) {
      return "in the bucket " + bucket.settings().bucket() + " of S3";
    }
    return place instanceof RecordingPlace.Container container
        ? "in the container " + container.settings().container() + " of Azure"
        : settings.storage().directory().resolve("recordings").toString();
  }

  private static String missing(ServerSettings settings) {
    List<String> names = new ArrayList<>();
    if (settings.twilio().isEmpty()) {
      names.add("TWILIO_ACCOUNT_SID");
      names.add("TWILIO_AUTH_TOKEN");
    }
    if (settings.domain().isEmpty()) {
      names.add("YOUR_DOMAIN");
    }
    if (settings.conversation() == ConversationKind.SCRIPTED) {
      names.add(settings.openAi().isEmpty() ? "OPENAI_API_KEY" : "VOICELINE_CONVERSATION=openai");
    }
    return String.join(", ", names);
  }

  private static String voices(ServerSettings settings) {
    return settings.conversations().stream()
        .map(ConversationKind::word)
        .collect(Collectors.joining(", then "));
  }

  private static String parts(ServerSettings settings) {
    return settings
        .cascade()
        .map(
            parts ->
                String.join(
                    " > ",
                    inTurn(parts.ears().stream().map(EarSettings::name)),
                    inTurn(parts.minds().stream().map(MindSettings::name)),
                    inTurn(parts.voices().stream().map(VoiceSettings::name))))
        .orElse("");
  }

  private static String inTurn(Stream<String> names) {
    return names.collect(Collectors.joining(" or "));
  }

  private static String host(ListenSettings listen) {
    boolean bare = listen.host().contains(":") && !listen.host().startsWith("[");
    return bare ? "[" + listen.host() + "]" : listen.host();
  }
}
