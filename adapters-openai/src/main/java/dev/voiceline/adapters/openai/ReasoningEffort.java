package dev.voiceline.adapters.openai;

/**
 * How long a reasoning model of the 2.x family thinks before it speaks. More is slower; older
 * models refuse the setting.
 */
public enum ReasoningEffort {
  MINIMAL,
  LOW,
  MEDIUM,
  HIGH,
  XHIGH
}
