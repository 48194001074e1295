/// Every way in which the desk refuses a request: a status and two sentences, the same whatever the cause behind it.
enum DeskFailure: Error, Hashable, Sendable {
  case unknownAddress
  case otherHost
  /// The form carries no token, a wrong one, or comes from another site.
  case badToken
  case forbidden
  case method
  case tooLarge
  case tooSlow
  case badForm(String)
  /// Too many files are arriving at once.
  case crowded
  /// A file that was not let out of quarantine.
  case locked
  case broken

  var status: Int {
    switch self {
    case .unknownAddress: 404
    case .otherHost: 421
    case .badToken, .forbidden: 403
    case .method: 405
    case .tooLarge: 413
    case .tooSlow: 408
    case .badForm: 400
    case .crowded: 503
    case .locked: 409
    case .broken: 500
    }
  }

  var title: String {
    switch self {
    case .unknownAddress: "There is nothing at this address"
    case .otherHost: "The desk does not answer under this name"
    case .badToken: "This form cannot be taken"
    case .forbidden: "This needs a role that your account does not have"
    case .method: "This address takes no such request"
    case .tooLarge: "This is too large"
    case .tooSlow: "This took too long to arrive"
    case .badForm: "The form cannot be read"
    case .crowded: "Too many files are arriving at the moment"
    case .locked: "This file is locked"
    case .broken: "The desk could not do this"
    }
  }

  var next: String {
    switch self {
    case .unknownAddress: "Go back to the first page of the desk."
    case .otherHost: "Use the address that your administrator gave you."
    case .badToken: "Load the page again and send the form anew. Nothing was changed."
    case .forbidden: "Ask an administrator, if you need it."
    case .method: "Go back to the first page of the desk."
    case .tooLarge: "Send less. Nothing was changed."
    case .tooSlow: "Try again. Nothing was changed."
    case .badForm(let why): "\(why) Nothing was changed."
    case .crowded: "Go back and send the form again in a few minutes. Nothing was taken."
    case .locked: "Go back to the submission: there it is let out of quarantine, or asked for as it is."
    case .broken: "Nothing was changed. Tell your administrator at which time this was."
    }
  }
}
