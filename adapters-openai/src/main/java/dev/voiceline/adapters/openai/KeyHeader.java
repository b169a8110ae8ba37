package dev.voiceline.adapters.openai;

import java.util.Map;

/** The header in which the key travels. Proxies differ in which one they read. */
public enum KeyHeader {
  /** {@code Authorization: Bearer ...}: OpenAI, most proxies, Entra tokens at Azure. */
  BEARER,
  /** {@code api-key: ...}: keys of an Azure resource, and gateways made like it. */
  API_KEY;

  Map.Entry<String, String> of(String key) {
    return this == BEARER ? Map.entry("Authorization", "Bearer " + key) : Map.entry("api-key", key);
  }
}
