package dev.voiceline.adapters.objectstore.azure;

import dev.voiceline.adapters.objectstore.Secret;
import java.net.URI;

/** How a storage account lets us in. */
public sealed interface AzureAccess {
  /** All in one, as the portal gives it. */
  record ConnectionString(Secret value) implements AzureAccess {}

  /**
   * A shared access signature, for the container or the account.
   *
   * @param endpoint such as {@code https://ACCOUNT.blob.core.windows.net}
   */
  record Sas(URI endpoint, Secret token) implements AzureAccess {}

  /**
   * A key of the account.
   *
   * @param endpoint such as {@code https://ACCOUNT.blob.core.windows.net}
   */
  record AccountKey(URI endpoint, String account, Secret key) implements AzureAccess {}
}
