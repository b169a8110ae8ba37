package dev.voiceline.simulator.twilio.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What becomes of text messages, by recipient. Safe for use by any thread. */
public final class MessageFates {
  private final Map<String, MessageFate> byNumber = new ConcurrentHashMap<>();

  /** From now on, this becomes of messages to that number; others are delivered. */
  public MessageFates to(String number, MessageFate fate) {
    byNumber.put(number, fate);
    return this;
  }

  MessageFate of(String number) {
    return byNumber.getOrDefault(number, MessageFate.delivered());
  }
}
