/** Calls that outlive their server: who owns a call, and how another node goes on with it. */
@NullMarked
package dev.voiceline.server.survival;

import org.jspecify.annotations.NullMarked;
