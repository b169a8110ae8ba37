package dev.voiceline.adapters.eligibility.x12.request;

import java.util.List;

/**
 * An interchange that is ready to be sent. It prints nothing of its content.
 *
 * @param text the interchange
 * @param controlNumber ISA13, nine digits; without leading zeros also GS06
 * @param traces of its questions, in the order of their transactions, which are numbered from 1
 */
public record SentRequest(String text, String controlNumber, List<String> traces) {
  public SentRequest {
    traces = List.copyOf(traces);
  }

  /** GS06. */
  public String groupNumber() {
    return controlNumber.replaceFirst("^0+", "");
  }

  @Override
  public String toString() {
    return "SentRequest[" + controlNumber + ", " + traces.size() + " questions]";
  }
}
