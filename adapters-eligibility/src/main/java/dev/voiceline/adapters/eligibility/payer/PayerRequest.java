package dev.voiceline.adapters.eligibility.payer;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.Provider;
import java.time.Duration;
import java.util.List;

/**
 * One message to a payer.
 *
 * @param payerId the payer's ID on this way, such as {@code 60054}
 * @param provider who asks
 * @param serviceTypes X12 service types that are asked for in this message
 * @param trace names the question: the same however often it is sent (X12 TRN02, at most 50
 *     characters of A to Z and 0 to 9)
 * @param attempt 1 for the first; each has control numbers and a message ID of its own
 * @param within how long an answer is waited for
 */
public record PayerRequest(
    EligibilityQuestion question,
    String payerId,
    String payerName,
    Provider provider,
    List<String> serviceTypes,
    String trace,
    int attempt,
    Duration within) {
  public PayerRequest {
    serviceTypes = List.copyOf(serviceTypes);
  }

  /** Names this message: the trace with the number of the attempt. */
  public String message() {
    return trace + "-" + attempt;
  }
}
