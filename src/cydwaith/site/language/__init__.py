"""All the Welsh that the code holds, as one sheet for whoever reviews the language, and corrections taken back."""
