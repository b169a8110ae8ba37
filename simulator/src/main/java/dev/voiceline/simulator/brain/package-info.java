/** What the simulated models know of being an agent: rules in place of a network. */
@NullMarked
package dev.voiceline.simulator.brain;

import org.jspecify.annotations.NullMarked;
