package dev.voiceline.simulator.twilio.rest;

import dev.voiceline.simulator.phone.carrier.TwilioAccount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose API it is; secrets are not printed.
 *
 * @param apiKeys secrets by the {@code SK...} of their key, accepted beside the account's token
 * @param encryption for whom recordings are encrypted
 */
public record RestSettings(
    TwilioAccount account,
    Map<String, String> apiKeys,
    List<OwnedNumber> numbers,
    Optional<RecordingEncryption> encryption) {
  public RestSettings {
    apiKeys = Map.copyOf(apiKeys);
    numbers = List.copyOf(numbers);
  }

  /** An account with these numbers, just bought. */
  public static RestSettings of(TwilioAccount account, String... numbers) {
    return new RestSettings(
        account,
        Map.of(),
        List.of(numbers).stream().map(OwnedNumber::bought).toList(),
        Optional.empty());
  }

  /** The same with an API key. */
  public RestSettings withApiKey(String sid, String secret) {
    Map<String, String> keys = new LinkedHashMap<>(apiKeys);
    keys.put(sid, secret);
    return new RestSettings(account, keys, numbers, encryption);
  }

  /** The same with one number more. */
  public RestSettings withNumber(OwnedNumber number) {
    List<OwnedNumber> more = new ArrayList<>(numbers);
    more.add(number);
    return new RestSettings(account, apiKeys, more, encryption);
  }

  /** The same with recordings encrypted. */
  public RestSettings withEncryption(RecordingEncryption key) {
    return new RestSettings(account, apiKeys, numbers, Optional.of(key));
  }

  /** Whether this is a way to log in. */
  boolean admits(String user, String password) {
    return user.equals(account.sid())
        ? password.equals(account.authToken())
        : password.equals(apiKeys.getOrDefault(user, "")) && apiKeys.containsKey(user);
  }

  @Override
  public String toString() {
    return "RestSettings[" + account + "]";
  }
}
