/// Why the desk's door stays shut, in words that do not tell whether an account exists.
public enum DoorFault: Error, CustomStringConvertible, Sendable, Equatable {
  /// Unknown name, wrong password or code, or too many attempts: always the same words.
  case refused
  case crowded
  case weakPassword(String)
  case badName(String)
  case linkUsed

  public var description: String {
    switch self {
    case .refused:
      "That did not work: the name, the password or the code is not right, or there were too many attempts. "
        + "Wait a little before you try again."
    case .crowded: "Too many people are signing in at the moment. Try again in a minute."
    case .weakPassword(let why): "This password cannot be used: \(why). Choose another."
    case .linkUsed: "This link was used already or has run out. Ask an administrator for another."
    case .badName(let name):
      "“\(name)” cannot be the name of an account: use 2 to 40 lower-case letters, digits, points and hyphens."
    }
  }
}
