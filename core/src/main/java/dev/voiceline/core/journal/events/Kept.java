package dev.voiceline.core.journal.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an event stands in the journal. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Kept {
  /** Its kind; never changed, never used for anything else. */
  String as();

  /** The version of what it holds. A component that may be empty needs no new one. */
  int version() default 1;

  /**
   * Whether a call is gone on with from it. What the caller hears waits until such an event is
   * durable.
   */
  boolean needed() default false;
}
