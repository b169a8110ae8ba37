/** What callers call procedures and medications, and the service types that plans know them by. */
@NullMarked
package dev.voiceline.core.eligibility.service;

import org.jspecify.annotations.NullMarked;
