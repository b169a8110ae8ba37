/** Payers and clearinghouses on loopback: they answer, late, wrongly or not at all. */
@NullMarked
package dev.voiceline.simulator.payer;

import org.jspecify.annotations.NullMarked;
