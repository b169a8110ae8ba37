package dev.voiceline.adapters.openai.chat;

import dev.voiceline.adapters.openai.KeyHeader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a server wants differently. What it may not know is not sent to it: strict servers refuse
 * unknown keys.
 *
 * @param label as it stands in a sentence
 * @param keyHeader how the key travels
 * @param maxTokensField {@code max_completion_tokens}, or {@code max_tokens} for most others
 * @param systemRole {@code system} everywhere; {@code developer} only where nothing else works
 * @param usageOption whether usage is asked for with {@code stream_options.include_usage}
 * @param obfuscationOption whether OpenAI's padding is turned off
 * @param parallelFlag whether it is told to ask for one tool at a time
 * @param storeFlag whether it is told to keep nothing
 * @param nullContent whether a message that only asks for tools has the content {@code null}
 *     instead of an empty text
 * @param extraBody what else stands in every request; texts, numbers, flags, maps and lists
 */
public record ProviderQuirks(
    String label,
    KeyHeader keyHeader,
    String maxTokensField,
    String systemRole,
    boolean usageOption,
    boolean obfuscationOption,
    boolean parallelFlag,
    boolean storeFlag,
    boolean nullContent,
    Map<String, Object> extraBody) {
  private static final String NEWER = "max_completion_tokens";
  private static final String OLDER = "max_tokens";
  private static final String SYSTEM = "system";

  public ProviderQuirks {
    extraBody = Map.copyOf(extraBody);
  }

  /** OpenAI itself. */
  public static ProviderQuirks openAi() {
    return new ProviderQuirks(
        "OpenAI", KeyHeader.BEARER, NEWER, SYSTEM, true, true, true, true, true, Map.of());
  }

  /** Azure OpenAI, on its {@code /openai/v1} base or on a deployment's own path. */
  public static ProviderQuirks azure() {
    return new ProviderQuirks(
        "Azure OpenAI", KeyHeader.API_KEY, NEWER, SYSTEM, true, false, true, false, true, Map.of());
  }

  /** Groq. */
  public static ProviderQuirks groq() {
    return new ProviderQuirks(
        "Groq", KeyHeader.BEARER, NEWER, SYSTEM, true, false, true, false, true, Map.of());
  }

  /** vLLM, started with a parser for tool calls. */
  public static ProviderQuirks vllm() {
    return new ProviderQuirks(
        "vLLM", KeyHeader.BEARER, OLDER, SYSTEM, true, false, true, false, true, Map.of());
  }

  /** Ollama. The length of its context is set in the model's own file. */
  public static ProviderQuirks ollama() {
    return new ProviderQuirks(
        "Ollama", KeyHeader.BEARER, OLDER, SYSTEM, true, false, false, false, false, Map.of());
  }

  /** Any other server: only what all of them know. */
  public static ProviderQuirks compatible(String label) {
    return new ProviderQuirks(
        label, KeyHeader.BEARER, OLDER, SYSTEM, false, false, false, false, false, Map.of());
  }

  /** The same, with a key more in every request. */
  public ProviderQuirks withExtra(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(extraBody);
    more.put(key, value);
    return new ProviderQuirks(
        label,
        keyHeader,
        maxTokensField,
        systemRole,
        usageOption,
        obfuscationOption,
        parallelFlag,
        storeFlag,
        nullContent,
        more);
  }
}
