package dev.voiceline.server.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be set. A setting has a name in the environment and in {@code .env}, a path
 * in {@code voiceline.yaml}, or both.
 */
public enum Setting {
  TWILIO_ACCOUNT_SID(""),
  TWILIO_AUTH_TOKEN(""),
  TWILIO_AUTH_TOKEN_SECONDARY(""),
  TWILIO_API_KEY_SID(""),
  TWILIO_API_KEY_SECRET(""),
  TWILIO_MESSAGING_SERVICE_SID(""),
  TWILIO_PHONE_NUMBER(""),
  TWILIO_API_URL(""),
  YOUR_DOMAIN(""),
  OPENAI_API_KEY(""),
  OPENAI_REALTIME_URL(""),
  OPENAI_REALTIME_MODEL(""),
  OPENAI_ORG_ID(""),
  OPENAI_PROJECT_ID(""),
  OPENAI_VOICE("agent.voice"),
  OPENAI_CHAT_URL(""),
  OPENAI_CHAT_MODEL(""),
  AZURE_OPENAI_API_KEY(""),
  DEEPGRAM_API_KEY(""),
  DEEPGRAM_URL(""),
  ELEVENLABS_API_KEY(""),
  ELEVENLABS_URL(""),
  ELEVENLABS_HTTP_URL(""),
  ELEVENLABS_VOICE(""),
  VOICELINE_HTTP_PORT(""),
  VOICELINE_MEDIA_PORT(""),
  VOICELINE_HOST(""),
  VOICELINE_STREAM_DOMAIN(""),
  VOICELINE_DB_URL(""),
  VOICELINE_DATA_DIR(""),
  VOICELINE_MASTER_KEY(""),
  VOICELINE_MASTER_KEYS_OLD(""),
  VOICELINE_REQUIRE_JOURNAL(""),
  VOICELINE_ELIGIBILITY(""),
  VOICELINE_CONVERSATION(""),
  VOICELINE_LOG_PHI(""),
  VOICELINE_MAX_CALLS("policies.max_calls"),
  VOICELINE_PERSON_NUMBER(""),
  VOICELINE_API_TOKEN(""),
  VOICELINE_TRUSTED_PROXIES(""),
  VOICELINE_PSEUDONYM_KEY(""),

  GREETING("agent.greeting"),
  INSTRUCTIONS("agent.instructions"),
  FAREWELL("agent.farewell"),
  LANGUAGE("agent.language"),
  LINE_NAME("agent.line_name"),
  CACHED_GREETING("agent.cached_greeting"),
  KEY_HEADER("openai.key_header"),
  SPEED("openai.speed"),
  NOISE_REDUCTION("openai.noise_reduction"),
  NOISE_STRENGTH("openai.noise_reduction_strength"),
  TRANSCRIPTION_MODEL("openai.transcription_model"),
  TRANSCRIPTION_PROMPT("openai.transcription_prompt"),
  REASONING_EFFORT("openai.reasoning_effort"),
  MAX_OUTPUT_TOKENS("openai.max_output_tokens"),
  PARALLEL_TOOL_CALLS("openai.parallel_tool_calls"),
  TRUNCATION_KIND("openai.truncation.kind"),
  RETENTION_RATIO("openai.truncation.retention_ratio"),
  POST_INSTRUCTIONS_TOKENS("openai.truncation.post_instructions_tokens"),
  TRACING("openai.tracing"),
  CONNECT_SECONDS("openai.timeouts.connect_seconds"),
  CONFIRM_SECONDS("openai.timeouts.confirm_seconds"),
  STALL_SECONDS("openai.timeouts.stall_seconds"),
  VAD_KIND("openai.turn_detection.kind"),
  VAD_EAGERNESS("openai.turn_detection.eagerness"),
  VAD_THRESHOLD("openai.turn_detection.threshold"),
  VAD_PREFIX_MS("openai.turn_detection.prefix_ms"),
  VAD_SILENCE_MS("openai.turn_detection.silence_ms"),
  CASCADE_OPENS_WITHIN("cascade.reserve.opens_within_ms"),
  CASCADE_SECOND_MODEL("cascade.reserve.model_after_ms"),
  AZURE_URL("azure.url"),
  AZURE_DEPLOYMENT("azure.deployment"),
  AZURE_TRANSCRIPTION("azure.transcription_deployment"),
  AZURE_KEY_HEADER("azure.key_header"),
  BARGE_IN_SOUND_MS("turns.barge_in.sound_ms"),
  BARGE_IN_ASSENT_MS("turns.barge_in.assent_ms"),
  BARGE_IN_WORDS_MS("turns.barge_in.words_ms"),
  BARGE_IN_GUARDED_MS("turns.barge_in.guarded_ms"),
  BARGE_IN_MIN_WORDS("turns.barge_in.min_words"),
  BARGE_IN_ANSWER_MS("turns.barge_in.answer_ms"),
  SHORTEST_TURN_MS("turns.shortest_ms"),
  AWAIT_WORDS_MS("turns.await_words_ms"),
  LONGEST_TURN_SECONDS("turns.longest_seconds"),
  GUARD_GREETING("turns.guard_greeting"),
  ECHO_GUARD("turns.echo_guard"),
  FILLER_FIRST_MS("turns.fillers.first_ms"),
  FILLER_SECOND_MS("turns.fillers.second_ms"),
  FILLER_EVERY_MS("turns.fillers.every_ms"),
  FILLER_REPLY_MS("turns.fillers.reply_ms"),
  REPLY_STALLED_MS("turns.retries.stalled_ms"),
  RETRY_PAUSE_MS("turns.retries.pause_ms"),
  RETRY_LONGEST_PAUSE_MS("turns.retries.longest_pause_ms"),
  RETRY_TRIES("turns.retries.tries"),
  IDLE_FIRST_SECONDS("turns.idle.first_seconds"),
  IDLE_SECOND_SECONDS("turns.idle.second_seconds"),
  IDLE_GOODBYE_SECONDS("turns.idle.goodbye_seconds"),
  LONGEST_CALL_MINUTES("policies.longest_call_minutes"),
  CALLS_PER_SECOND("policies.calls_per_second"),
  PRESS_KEYS("policies.press_keys"),
  AGENT_LOST("policies.agent_lost"),
  INQUIRY_ATTEMPTS("inquiry.attempts"),
  INQUIRY_ATTEMPTS_PER_CALLER("inquiry.attempts_per_caller"),
  INQUIRY_WINDOW_MINUTES("inquiry.attempts_window_minutes"),
  PRICE_FILE("costs.price_file"),
  MOST_PER_CALL("costs.per_call_usd"),
  MOST_PER_DAY("costs.per_day_usd"),
  WHEN_BUSY("policies.busy"),
  WHEN_DRAINING("policies.draining"),
  WHEN_BROKEN("policies.fallback"),
  DRAIN_SECONDS("policies.drain_seconds"),
  PEOPLE_RING_SECONDS("policies.people_ring_seconds"),
  RETENTION_RECORDINGS("policies.retention.recordings_days"),
  RETENTION_TRANSCRIPTS("policies.retention.transcripts_days"),
  RETENTION_AUDIT("policies.retention.audit_years"),
  RETENTION_HOUR("policies.retention.hour"),
  RECORDING_MODE("recording.mode"),
  RECORDING_BY("recording.by"),
  RECORDING_ANNOUNCED("recording.announced"),
  RECORDING_ANNOUNCEMENT("recording.announcement"),
  RECORDING_PAUSED("recording.pause_for_identifiers"),
  RECORDING_DELETED("recording.delete_at_twilio"),
  RECORDING_KEY_FILE("recording.private_key_file"),
  RECORDING_STORE("recording.store"),
  RECORDING_S3_BUCKET("recording.s3.bucket"),
  RECORDING_S3_PREFIX("recording.s3.prefix"),
  RECORDING_S3_REGION("recording.s3.region"),
  RECORDING_S3_ENDPOINT("recording.s3.endpoint"),
  RECORDING_S3_PATH_STYLE("recording.s3.path_style"),
  RECORDING_S3_KEY_ID("recording.s3.access_key_id"),
  RECORDING_S3_KEY("recording.s3.secret_key"),
  RECORDING_AZURE_CONTAINER("recording.azure.container"),
  RECORDING_AZURE_PREFIX("recording.azure.prefix"),
  RECORDING_AZURE_ENDPOINT("recording.azure.endpoint"),
  RECORDING_AZURE_CONNECTION("recording.azure.connection_string"),
  RECORDING_AZURE_SAS("recording.azure.sas"),
  RECORDING_AZURE_ACCOUNT("recording.azure.account"),
  RECORDING_AZURE_KEY("recording.azure.account_key"),
  TRANSFER_MANNER("transfer.manner"),
  HOLD_MUSIC_URL("transfer.hold_music_url"),
  TEXTS_ENABLED("texts.enabled"),
  VOICEMAIL_MESSAGE("outgoing.voicemail_message"),
  OUTGOING_RING_SECONDS("outgoing.ring_seconds"),
  OUTGOING_LONGEST_MINUTES("outgoing.longest_minutes"),
  PROVIDER_NPI("eligibility.provider.npi"),
  PROVIDER_NAME("eligibility.provider.name");

  private final String yamlPath;

  Setting(String yamlPath) {
    this.yamlPath = yamlPath;
  }

  /** Its name in the environment; empty for what stands in {@code voiceline.yaml} only. */
  public Optional<String> environmentName() {
    return isInEnvironment() ? Optional.of(name()) : Optional.empty();
  }

  /** Its path in {@code voiceline.yaml}, if it has one. */
  public Optional<String> yamlPath() {
    return yamlPath.isEmpty() ? Optional.empty() : Optional.of(yamlPath);
  }

  /** Whether its value must never be shown, nor compared with what it was. */
  boolean isSecret() {
    return switch (this) {
      case TWILIO_AUTH_TOKEN,
          TWILIO_AUTH_TOKEN_SECONDARY,
          TWILIO_API_KEY_SECRET,
          OPENAI_API_KEY,
          AZURE_OPENAI_API_KEY,
          DEEPGRAM_API_KEY,
          ELEVENLABS_API_KEY,
          VOICELINE_API_TOKEN,
          VOICELINE_PSEUDONYM_KEY,
          VOICELINE_MASTER_KEY,
          VOICELINE_MASTER_KEYS_OLD,
          VOICELINE_DB_URL ->
          true;
      default -> false;
    };
  }

  /** What to call it when nobody has set it. */
  String title() {
    return environmentName().orElse("voiceline.yaml: " + yamlPath);
  }

  static List<String> environmentNames() {
    return Arrays.stream(values()).flatMap(each -> each.environmentName().stream()).toList();
  }

  static List<String> yamlPaths() {
    return Arrays.stream(values()).flatMap(each -> each.yamlPath().stream()).toList();
  }

  private boolean isInEnvironment() {
    return name().startsWith("TWILIO_")
        || name().startsWith("OPENAI_")
        || name().startsWith("AZURE_OPENAI_")
        || name().startsWith("DEEPGRAM_")
        || name().startsWith("ELEVENLABS_")
        || name().startsWith("VOICELINE_")
        || this == YOUR_DOMAIN;
  }
}
