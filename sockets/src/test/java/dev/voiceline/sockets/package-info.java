/** Tests over real loopback sockets. */
@NullMarked
package dev.voiceline.sockets;

import org.jspecify.annotations.NullMarked;
