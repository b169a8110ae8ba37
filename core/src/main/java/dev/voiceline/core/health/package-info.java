/** What was learned of providers, so that a dead one is not tried for each call. */
@NullMarked
package dev.voiceline.core.health;

import org.jspecify.annotations.NullMarked;
