/// Changes one's own password.
struct PasswordPage: DeskPage {
  static let template = "password"
  let title = "Change your password"
  var refusal: String?
}
