/** The small WebSocket port that protocol code is written against. */
@NullMarked
package dev.voiceline.core.socket;

import org.jspecify.annotations.NullMarked;
