@NullMarked
package dev.voiceline.simulator.payer;

import org.jspecify.annotations.NullMarked;
