curl https://telproof.example.com/YOUR_APP_KEY/siteverify \
  --data-urlencode "secret_key=$TELPROOF_SECRET_KEY" \
  --data-urlencode "proof=$PHONE_PROOF"
