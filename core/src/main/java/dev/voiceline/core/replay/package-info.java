/** Runs what a call's journal holds through the machines again, and compares their decisions. */
@NullMarked
package dev.voiceline.core.replay;

import org.jspecify.annotations.NullMarked;
