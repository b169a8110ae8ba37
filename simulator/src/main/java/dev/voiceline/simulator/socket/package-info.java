/** What the WebSocket library's servers need to be relied on. */
@NullMarked
package dev.voiceline.simulator.socket;

import org.jspecify.annotations.NullMarked;
