package dev.voiceline.core.journal.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that operators and metrics may read for ever: no health data, no words of anybody, no
 * name or number of a person. Whatever is not marked is sealed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Open {}
