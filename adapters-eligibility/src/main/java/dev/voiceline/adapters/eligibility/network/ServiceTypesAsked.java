package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.eligibility.service.ServiceSought;
import java.util.List;

/**
 * How a service type is asked for beside the plan (30), where the deductible often stands alone
 * (CAQH CORE 154).
 */
public enum ServiceTypesAsked {
  /** Both in one message. */
  TOGETHER,
  /** Two messages at the same time: many payers answer the first service type of a message only. */
  APART,
  /** The plan alone: the payer answers nothing else, or everything at once. */
  PLAN_ONLY;

  static final String PLAN = "30";

  /** The service types of each message. */
  List<List<String>> messages(ServiceSought service) {
    String type = service.primary();
    if (this == PLAN_ONLY || type.equals(PLAN)) {
      return List.of(List.of(PLAN));
    }
    return this == APART ? List.of(List.of(PLAN), List.of(type)) : List.of(List.of(PLAN, type));
  }
}
