/** The log that an operator reads: one plain line per event. */
@NullMarked
package dev.voiceline.server.log;

import org.jspecify.annotations.NullMarked;
