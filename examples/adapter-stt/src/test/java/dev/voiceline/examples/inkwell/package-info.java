/** The made-up service on loopback sockets, and what shows that the adapter keeps the rules. */
@NullMarked
package dev.voiceline.examples.inkwell;

import org.jspecify.annotations.NullMarked;
