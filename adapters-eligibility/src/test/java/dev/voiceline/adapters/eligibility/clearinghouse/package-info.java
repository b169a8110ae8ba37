@NullMarked
package dev.voiceline.adapters.eligibility.clearinghouse;

import org.jspecify.annotations.NullMarked;
