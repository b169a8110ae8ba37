@NullMarked
package dev.voiceline.adapters.eligibility.payer.http;

import org.jspecify.annotations.NullMarked;
