/** Which call it is, who is at its other end, and what the network says of them. */
@NullMarked
package dev.voiceline.core.caller;

import org.jspecify.annotations.NullMarked;
