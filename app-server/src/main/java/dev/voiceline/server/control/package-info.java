/** Calls under control: handovers, calls that are ordered, and what the network reports of both. */
@NullMarked
package dev.voiceline.server.control;

import org.jspecify.annotations.NullMarked;
