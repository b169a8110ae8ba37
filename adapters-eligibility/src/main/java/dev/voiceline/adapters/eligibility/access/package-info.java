/** How we are known to a web server: keys, OAuth 2 tokens, SMART backend services. */
@NullMarked
package dev.voiceline.adapters.eligibility.access;

import org.jspecify.annotations.NullMarked;
