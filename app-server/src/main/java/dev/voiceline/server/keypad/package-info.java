/** Callers whom no agent can talk with, served by keypad over webhooks. */
@NullMarked
package dev.voiceline.server.keypad;

import org.jspecify.annotations.NullMarked;
