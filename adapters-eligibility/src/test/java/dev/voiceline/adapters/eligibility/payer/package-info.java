@NullMarked
package dev.voiceline.adapters.eligibility.payer;

import org.jspecify.annotations.NullMarked;
