import AvowStore

/// Why a passkey was not added or not removed, in a sentence with what to do next.
public enum PasskeyFault: Error, CustomStringConvertible, Sendable, Equatable {
  case noCodes
  case notHere
  case unknownKind
  case notAdded
  case noName
  case noneMarked

  public var description: String {
    switch self {
    case .noCodes:
      "Set up codes of an app first: with them and their recovery codes you can still sign in should the device be lost."
    case .notHere:
      "The device did not answer for this desk and this sign-in. Load the page again and try once more."
    case .unknownKind:
      "This device signs in a way that the desk does not know (it knows ES256, EdDSA and RS256). Use another device."
    case .notAdded:
      "The device has a passkey of this account already, or there are \(DeskStore.mostPasskeys) of them. Remove one first."
    case .noName: "Give the passkey a name of 1 to 60 characters, so that you can tell it from others."
    case .noneMarked: "Mark the passkeys that are to be removed."
    }
  }
}
