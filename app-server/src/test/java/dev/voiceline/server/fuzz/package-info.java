/** A running server at which strangers, and a carrier out of its mind, throw requests at random. */
@NullMarked
package dev.voiceline.server.fuzz;

import org.jspecify.annotations.NullMarked;
