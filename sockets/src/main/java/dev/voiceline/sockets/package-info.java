/** WebSocket clients behind core's socket port. */
@NullMarked
package dev.voiceline.sockets;

import org.jspecify.annotations.NullMarked;
