/** Shows the product at work: real calls over sockets, between simulated neighbors. */
@NullMarked
package dev.voiceline.server.demo;

import org.jspecify.annotations.NullMarked;
